using Concord.Shared.Promises.Spans;
using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Wordings;

/// <summary>"Later in 2019", "later this year": after publication and within the span.</summary>
internal sealed class LaterIn : IWording
{
    private static readonly Phrases Later = new("later in", "later", "plus tard en");

    public Reading? At(Line line, int at)
    {
        if (!Later.Stands(line, at, out var next) || SpanReader.Read(line, next) is not { } found) return null;
        if (found.Span is not { } span) return Reading.In(found);
        var name = $"later in {span.Name}";
        var published = line.Context.Publication;
        if (published is null || published.First < span.First || published.First > span.Last)
        {
            var why = published is null ? "when the plan was published is not known" : $"the plan was published {published.Within}";
            return Reading.Between(found.Next, PromiseKind.Later, span with { Name = name, Rule = $"Later in {span.Name} is read as all of it, since {why}. {span.Rule}" });
        }
        var rule = $"Later in {span.Name} runs from publication ({published.Name}) to the last day of {span.Name}: {Gregorian.Words(published.First, span.Last)}.";
        var start = published.First == span.First ? span.Start : published.Start;
        return Reading.Between(found.Next, PromiseKind.Later, span with { Name = name, First = published.First, Start = start, Rule = rule });
    }
}
