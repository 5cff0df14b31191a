using Concord.Bench.Segregation;

return SegregationBench.Run(args);
