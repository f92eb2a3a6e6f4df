-- What a text is found by: each of its characters and each two neighbours, in lower case, as numbers. An array of them can be
-- indexed without an extension, in any locale, and serves searches of one or two characters too, which say much in Japanese.
-- Different pairs may have the same number, so who uses this looks at the text as well. Not cheap: see the cost.
create function search_grams(variadic texts text[]) returns integer[]
language plpgsql immutable parallel safe cost 1000 as $$
declare
    grams integer[] := '{}';
    part text;
    before text;
    letter text;
begin
    foreach part in array texts loop
        continue when part is null;
        before := null;
        foreach letter in array string_to_array(lower(part), null) loop
            grams := grams || hashtext(letter);
            if before is not null then
                grams := grams || hashtext(before || letter);
            end if;
            before := letter;
        end loop;
    end loop;
    return grams;
end
$$;
