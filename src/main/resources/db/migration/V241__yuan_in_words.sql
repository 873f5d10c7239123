-- 1,012,367.20 for 101236720 fen, as people read it.
create function yuan(fen numeric) returns text immutable language sql
    return to_char(fen / 100, 'FM999,999,999,999,990.00');
