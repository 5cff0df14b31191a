using Concord.Bench.Matching;

// bin/bench matching [school-choice|assignment|pairing|dense …]: the first three where none is named. The dense graph takes minutes.
var table = new Table();
bool Wanted(string part) => args.Length == 0 || args.Contains(part);
Table.Head();
if (Wanted("school-choice")) SchoolChoiceRows.Add(table);
if (Wanted("assignment")) AssignmentRows.Add(table);
if (Wanted("pairing")) PairingRows.Add(table);
if (args.Contains("dense")) PairingRows.AddDense(table);
