import time, collections
from tests.matrix import walk, world
def test_p(app):
    t0=time.process_time(); w=world.of(app); print("\nWORLD",time.process_time()-t0)
    v=walk.endpoints(app); wk=walk.Walk(w,v,walk.read_table())
    ts={}
    for e in v:
        t=time.process_time(); wk.everybody_asks(e); ts[e]=time.process_time()-t
    print("TOTAL",sum(ts.values()))
    for e,t in sorted(ts.items(),key=lambda x:-x[1])[:25]: print("P",round(t,2),e)
    for who in ("sibling","clerk","other-street","point"): print("P",who,wk.ask("POST /stations",who,{}))
