using System.Text;

namespace Concord.Tests.Plans.Exporting;

/// <summary>Reads iCalendar by its standard (RFC 5545), strictly and without any code of the product.</summary>
internal static class CalendarFile
{
    public sealed record Component(string Name, List<(string Name, string Parameters, string Value)> Properties, List<Component> Inside)
    {
        public string? this[string name] => Properties.SingleOrDefault(property => property.Name == name).Value is { } value ? Unescaped(value) : null;
    }

    public static Component Read(byte[] file)
    {
        var text = new UTF8Encoding(false, true).GetString(file);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        var lines = text[..^2].Split("\r\n");
        Assert.All(lines, line =>
        {
            Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line);
            Assert.DoesNotContain(line, character => char.IsControl(character));
        });
        var unfolded = new List<string>();
        foreach (var line in lines)
            if (line.StartsWith(' ')) unfolded[^1] += line[1..];
            else unfolded.Add(line);
        var open = new Stack<Component>();
        open.Push(new("", [], []));
        foreach (var line in unfolded)
        {
            var colon = line.IndexOf(':');
            var (head, value) = (line[..colon].Split(';', 2), line[(colon + 1)..]);
            if (head[0] == "BEGIN") open.Push(new(value, [], []));
            else if (head[0] == "END")
            {
                var done = open.Pop();
                Assert.Equal(value, done.Name);
                open.Peek().Inside.Add(done);
            }
            else open.Peek().Properties.Add((head[0], head.Length > 1 ? head[1] : "", value));
        }
        return Assert.Single(Assert.Single(open).Inside);
    }

    private static string Unescaped(string value)
    {
        var text = new StringBuilder();
        for (var at = 0; at < value.Length; at++) text.Append(value[at] == '\\' ? value[++at] is 'n' or 'N' ? '\n' : value[at] : value[at]);
        return text.ToString();
    }
}
