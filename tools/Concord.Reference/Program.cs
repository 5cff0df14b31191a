using Concord.Reference;

if (args.Length != 1 || !File.Exists(Path.Combine(args[0], "cases.json")))
{
    Console.Error.WriteLine("usage: bin/reference DIR     a folder with cases.json and data/");
    return 2;
}
return Runner.Run(args[0], Console.Out) ? 0 : 1;
