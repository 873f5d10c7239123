-- 西山云庭 3栋1201 for the room 1201 of the building 03, as a unit's card says it.
create function home_in_words(estate text, building text, room text) returns text immutable language sql
    return estate || ' ' || regexp_replace(building, '^0+(?=.)', '') || '栋' || room;
