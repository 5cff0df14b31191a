using Concord.Shared.Promises.Spans;

namespace Concord.Shared.Promises.Words;

/// <summary>One paragraph of a cell as tokens. Beyond its ends there are tokens that match nothing.</summary>
internal sealed class Line(string text, int from, int to, PromiseContext context)
{
    private readonly List<Token> tokens = Tokens.Of(text, from, to);
    private int? lastNumber;

    public PromiseContext Context => context;
    public PromiseRules Rules => context.Rules;
    public int Count => tokens.Count;

    public Token this[int at] => at >= 0 && at < tokens.Count ? tokens[at] : Token.None;

    public bool HasNumberFrom(int at) => (lastNumber ??= tokens.FindLastIndex(token => token.Kind == TokenKind.Number)) >= at;

    public bool Is(int at, string key) => this[at].Key == key && at < tokens.Count;

    public bool IsCapital(int at) => this[at].Kind == TokenKind.Word && char.IsUpper(text[this[at].Start]);

    /// <summary>The words from one token to before another, as written.</summary>
    public string Said(int first, int next) => first < next ? text[tokens[first].Start..tokens[next - 1].End] : "";

    /// <summary>A year written with four digits, or as '19.</summary>
    public int? YearAt(int at, out int next)
    {
        next = at + 1;
        if (this[at].Length == 4 && Gregorian.IsYear(this[at].Value)) return this[at].Value;
        if (!Is(at, "'") || this[at + 1] is not { Glued: true, Length: 2, Value: >= 0 }) return null;
        next = at + 2;
        return 2000 + this[at + 1].Value;
    }
}
