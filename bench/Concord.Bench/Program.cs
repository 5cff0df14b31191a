using Concord.Bench.Segregation;

switch (args.FirstOrDefault())
{
    case "segregation":
        return SegregationBench.Run(args[1..]);
    default:
        Console.Error.WriteLine("usage: bin/bench segregation [--quick] [--threads 1,2] [--only TEXT]");
        return 2;
}
