using Concord.Bench.Matching;

// bin/bench matching [school-choice|assignment|pairing …]: all three where none is named.
var table = new Table();
bool Wanted(string part) => args.Length == 0 || args.Contains(part);
Table.Head();
if (Wanted("school-choice")) SchoolChoiceRows.Add(table);
if (Wanted("assignment")) AssignmentRows.Add(table);
if (Wanted("pairing")) PairingRows.Add(table);
