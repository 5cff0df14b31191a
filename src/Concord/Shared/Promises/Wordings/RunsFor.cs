using Concord.Shared.Promises.Spans;
using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Wordings;

/// <summary>"two year programme starting in 2019": a beginning and a length make an end.</summary>
internal sealed class RunsFor : IWording
{
    private const int MostWordsBetween = 3;
    private static readonly Phrases Starting = new("starting", "starting in", "starting from", "beginning", "beginning in", "from", "commencing", "commencing in");

    public Reading? At(Line line, int at)
    {
        if (Length.At(line, at) is not { } length) return null;
        for (var next = length.Next; next <= length.Next + MostWordsBetween && line[next].Kind == TokenKind.Word; next++)
        {
            if (!Starting.Stands(line, next, out var start)) continue;
            if (SpanReader.Read(line, start) is not { Span: { Kind: not PromiseKind.Range } from } found) return null;
            var span = length.After(from, $"{length.Said} from {from.Name}", fromStart: true);
            var rule = $"It begins {from.Within} and lasts {length.Said}, so it is over by {Gregorian.Words(span.Last)} at the latest. {from.Rule}";
            return Reading.Between(found.Next, PromiseKind.Range, span with { Rule = rule, Table = from.Table });
        }
        return null;
    }
}
