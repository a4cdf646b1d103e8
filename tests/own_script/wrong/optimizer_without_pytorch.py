# finds: missing_import
import pytorch as torch  # <-- here
print(torch.__version__)
