#!/usr/bin/env python
# coding: utf-8

# # 张量练习

# In[1]:


import torch
import torch.nn.functional as F


# In[2]:


x = torch.arange(6)
x.reshape(2, 3)


# In[3]:


x == x.flip(0)


# In[4]:


input = torch.tensor([[1., -0.5], [-1., 3.]])
F.relu(input)


# In[5]:


torch.softmax(input, dim=1)


# In[6]:


x.view(-1, 1, 2)
