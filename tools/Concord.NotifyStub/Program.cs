using Concord.NotifyStub;

var port = args is [var first, ..] ? first : "5090";
await using var stub = await NotifyStub.StartAsync($"http://127.0.0.1:{port}");
Console.WriteLine($"""
    A stand-in for GOV.UK Notify at {stub.Address}. Start Concord with:

    {string.Join('\n', stub.Settings.Select(setting => $"export {setting.Key.Replace(":", "__")}={setting.Value}"))}

    {stub.Address}                                what came, newest first
    curl -X POST '{stub.Address}stub/next?status=429'   answer the next request so (429, 500, 400, 403)
    curl -X POST '{stub.Address}stub/next?seconds=30'   answer the next request late
    """);
await stub.StoppedAsync();
