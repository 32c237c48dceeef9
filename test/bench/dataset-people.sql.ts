/** Pseudo-random but the same every time: a number from what it is for and its place. Posts of low number are large. */
export const FUNCTIONS = `
  CREATE FUNCTION pg_temp.u(i bigint, seed int) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$
    SELECT (hashint8extended(i, seed) & 2147483647)::float8 / 2147483648 $$;
  CREATE FUNCTION pg_temp.nth(i bigint, seed int, n int) RETURNS int LANGUAGE sql IMMUTABLE AS $$
    SELECT floor(pg_temp.u(i, seed) * n)::int $$;
  CREATE FUNCTION pg_temp.skewed(i bigint, seed int, n int) RETURNS int LANGUAGE sql IMMUTABLE AS $$
    SELECT floor(power(pg_temp.u(i, seed), 3) * n)::int $$;
  CREATE FUNCTION pg_temp.id(kind int, i bigint, at timestamptz DEFAULT '2024-01-01Z') RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8'
      || substr(md5(kind || '-' || i), 1, 15))::uuid $$;
  CREATE FUNCTION pg_temp.any_of(words text[], i bigint, seed int) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT words[1 + pg_temp.nth(i, seed, cardinality(words))] $$;
  CREATE FUNCTION pg_temp.person(i bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT pg_temp.any_of('{王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙,马,朱,胡,郭,何,高,林,罗}', i, 31)
      || pg_temp.any_of('{建国,晓明,丽华,志强,秀英,海燕,文博,嘉树,一鸣,静怡,国栋,永刚,思远,雨桐,子轩,浩然}', i, 32) $$`;

/** Of twenty one is a department, five are task forces, the others posts. */
export const TEAMS = `
  INSERT INTO org_units (id, created_at, created_by, updated_at, version, code, name, kind, category, parent_id)
  SELECT pg_temp.id(1, i), '2024-01-01Z', s.id, '2024-01-01Z', 1,
    CASE i WHEN 0 THEN 'city' WHEN -1 THEN 'command' ELSE 'post-' || i END,
    CASE i WHEN 0 THEN '江州市' WHEN -1 THEN '指挥部' ELSE '驻外' || i || '组' END,
    CASE WHEN i = 0 THEN 'city' WHEN i % 20 = 19 THEN 'department' ELSE 'team' END,
    CASE WHEN i < 0 THEN 'command-center' WHEN i % 20 = 19 THEN 'department' WHEN i % 4 = 2 THEN 'task-force' WHEN i > 0 THEN 'outbound-post' END,
    CASE WHEN i <> 0 THEN pg_temp.id(1, 0) END
  FROM size, generate_series(-1, size.teams) i, users s WHERE s.username = 'taproot'`;

/** A leader and two members a post; the command center's staff. All share one password. */
export const USERS = `
  INSERT INTO users (id, created_at, created_by, updated_at, version, username, display_name, password_hash)
  SELECT pg_temp.id(2, i * 3 + k), '2024-01-01Z', s.id, '2024-01-01Z', 1,
    CASE WHEN i = 0 THEN 'staff-' || k ELSE 'post' || i || (ARRAY['.lead', '.member', '.second'])[k + 1] END,
    pg_temp.person(i * 3 + k), secret.hash
  FROM size, secret, generate_series(0, size.teams) i, generate_series(0, 2) k, users s WHERE s.username = 'taproot';
  INSERT INTO role_assignments (id, created_at, created_by, updated_at, version, user_id, role, org_unit_id)
  SELECT pg_temp.id(3, i * 3 + k), '2024-01-01Z', s.id, '2024-01-01Z', 1, pg_temp.id(2, i * 3 + k),
    CASE WHEN i = 0 THEN 'command-staff' WHEN k = 0 THEN 'team-leader' ELSE 'team-member' END,
    CASE WHEN i = 0 THEN pg_temp.id(1, -1) ELSE pg_temp.id(1, i) END
  FROM size, generate_series(0, size.teams) i, generate_series(0, 2) k, users s WHERE s.username = 'taproot'`;

const BRAND = `pg_temp.any_of('{恒,瑞,鑫,华,中,正,天,金,宏,盛,德,信,海,远,智,创,新,明,光,达}', i, 41)
  || pg_temp.any_of('{能,泰,源,通,科,丰,成,利,润,峰,合,和,安,康,博,宇,腾,飞,力,邦}', i, 42)
  || CASE WHEN i % 3 = 0 THEN pg_temp.any_of('{洋,星,龙,诚,隆,晟,铭,辉,凯,越}', i, 43) ELSE '' END`;
const BUSINESS = `pg_temp.any_of('{储能科技,新材料,精密机械,生物医药,电子,汽车零部件,光电,智能装备,食品,纺织,化工,环保,
  航空部件,机器人,半导体,钢铁,物流,软件,医疗器械,新能源}', i, 44)`;

/** The sound of a name is made up, a syllable a character, so that search by sound has something to search. */
export const ENTERPRISES = `
  CREATE FUNCTION pg_temp.sound(name text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
    SELECT array_agg(pg_temp.any_of('{jiang,su,zhe,heng,neng,rui,tai,xin,yuan,hua,tong,zhong,ke,ji,zheng,feng,tian,cheng,jin,li,hong,run,
      sheng,de,hai,he,zhi,an,chuang,kang,ming,bo,guang,yu,da,teng,fei,bang,you,xian,gong,si}', ascii(c), 48) ORDER BY place)
    FROM regexp_split_to_table(name, '') WITH ORDINALITY AS x(c, place) $$;
  INSERT INTO enterprises (id, created_at, created_by, updated_at, version, name, name_key, pinyin, pinyin_initials, id_type, industry_code)
  SELECT pg_temp.id(4, i, at), at, pg_temp.id(2, 3 + pg_temp.nth(i, 45, teams * 3)), at, 1, name, name,
    array_to_string(sound, ' '), (SELECT string_agg(left(s, 1), '') FROM unnest(sound) s), 'none', 'C'
  FROM (SELECT i, size.teams, timestamptz '2024-01-02Z' + pg_temp.u(i, 46) * interval '600 days' AS at, name, pg_temp.sound(name) AS sound
    FROM size, generate_series(1, size.enterprises) i, LATERAL (SELECT
      pg_temp.any_of('{江苏,浙江,上海,北京,深圳,广州,苏州,无锡,常州,南京,杭州,宁波,合肥,武汉,成都,重庆,青岛,天津,西安,长沙}', i, 47)
        || ${BRAND} || ${BUSINESS} || '有限公司' AS name) n) e`;

/** One person of six enterprises in ten, recorded by anybody. */
export const CONTACTS = `
  INSERT INTO contacts (id, created_at, created_by, updated_at, version, enterprise_id, name, title)
  SELECT pg_temp.id(5, n), e.created_at, pg_temp.id(2, 3 + pg_temp.nth(n, 51, size.teams * 3)), e.created_at, 1, e.id, pg_temp.person(n), '总经理'
  FROM size, (SELECT e.*, row_number() OVER (ORDER BY id) AS n FROM enterprises e) e WHERE pg_temp.u(n, 52) < 0.6;
  CREATE TEMP TABLE ent AS SELECT row_number() OVER (ORDER BY e.id)::int AS n, e.id, e.name, e.name_key, k.name AS contact
    FROM enterprises e LEFT JOIN contacts k ON k.enterprise_id = e.id;
  CREATE UNIQUE INDEX ON ent (n); ANALYZE ent`;

/** Six targets in ten enterprises of a post's own, half of them put there by somebody of another post. */
export const TARGETS = `
  INSERT INTO campaigns (id, created_at, created_by, updated_at, version, year, name)
  SELECT pg_temp.id(6, y), '2024-01-01Z', s.id, '2024-01-01Z', 1, y, y || ' 年招商行动' FROM generate_series(2024, 2026) y, users s
  WHERE s.username = 'taproot';
  INSERT INTO target_enterprises (id, created_at, created_by, updated_at, version, campaign_id, team_id, enterprise_id, reason)
  SELECT DISTINCT ON (team, ent.id) pg_temp.id(7, i, at), at, pg_temp.id(2, CASE WHEN i % 2 = 0 THEN 3 * team + 1 ELSE 3 * (1 + team % size.teams) END),
    at, 1, pg_temp.id(6, 2024 + pg_temp.nth(i, 61, 3)), pg_temp.id(1, team), ent.id, '补链'
  FROM size, generate_series(1, (size.enterprises * 0.6)::int) i,
    LATERAL (SELECT 1 + pg_temp.skewed(i, 62, size.teams) AS team, timestamptz '2024-02-01Z' + pg_temp.u(i, 63) * interval '700 days' AS at) x
  JOIN LATERAL (SELECT 1 + pg_temp.nth(team * 1000003::bigint + floor(power(pg_temp.u(i, 64), 2) * (30 + 3000 / team))::int, 65, size.enterprises) AS n) k ON true
  JOIN ent ON ent.n = k.n
  ORDER BY team, ent.id, at`;
