CREATE OR REPLACE FUNCTION public_wall(since date, fewest int, most int) RETURNS TABLE (
    category text, street text, month date, state text, orders bigint, titles text[]
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT o.category, left(o.region, 9), date_trunc('month', o.created_at AT TIME ZONE 'Asia/Shanghai')::date,
           CASE WHEN o.state IN ('confirmed', 'rated', 'closed') THEN 'done' WHEN o.state = 'unfulfilled' THEN 'unserved'
                ELSE 'going' END,
           count(*),
           (array_agg(o.title ORDER BY o.id DESC) FILTER (WHERE w.choice = 'title'))[1:3]
    FROM service_order o LEFT JOIN order_wall w ON w.order_id = o.id
    WHERE o.state NOT IN ('reviewing', 'returned', 'rejected', 'transferred', 'cancelled', 'failed')
      AND o.created_at >= (since::timestamp AT TIME ZONE 'Asia/Shanghai') AND coalesce(w.choice, 'counted') <> 'hidden'
    GROUP BY 1, 2, 3, 4
    HAVING count(DISTINCT o.beneficiary_index) >= fewest
    ORDER BY 3 DESC, 5 DESC, 2, 1, 4 LIMIT most
$$
---
REVOKE ALL ON FUNCTION public_wall(date, int, int) FROM PUBLIC
---
GRANT EXECUTE ON FUNCTION public_wall(date, int, int) TO hanyang_service
