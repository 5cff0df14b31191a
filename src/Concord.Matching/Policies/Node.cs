using System.Text.Json;

namespace Concord.Matching.Policies;

/// <summary>A value in the policy's JSON that knows where it stands.</summary>
internal readonly record struct Node(JsonElement Value, string Where)
{
    public PolicyNotUnderstood No(string why) => new(Where, why);

    public bool IsText => Value.ValueKind == JsonValueKind.String;

    public string Text => IsText ? Value.GetString()! : throw No("text is wanted here");

    public double Number => Value.ValueKind == JsonValueKind.Number && double.IsFinite(Value.GetDouble()) ? Value.GetDouble() : throw No("a number is wanted here");

    public int Whole => Value.ValueKind == JsonValueKind.Number && Value.TryGetInt32(out var whole) ? whole : throw No("a whole number is wanted here");

    public bool Truth => Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? Value.GetBoolean() : throw No("true or false is wanted here");

    public IEnumerable<Node> Items
    {
        get
        {
            if (Value.ValueKind != JsonValueKind.Array) throw No("a list is wanted here");
            var where = Where;
            return Value.EnumerateArray().Select((item, at) => new Node(item, $"{where}[{at}]"));
        }
    }

    public Dictionary<string, Node> Members(params string[] known)
    {
        if (Value.ValueKind != JsonValueKind.Object) throw No("an object is wanted here");
        Dictionary<string, Node> members = new(StringComparer.Ordinal);
        foreach (var member in Value.EnumerateObject())
        {
            if (known.Length > 0 && !known.Contains(member.Name)) throw new PolicyNotUnderstood($"{Where}.{member.Name}", $"the language has {string.Join(", ", known)} here");
            if (!members.TryAdd(member.Name, new(member.Value, $"{Where}.{member.Name}"))) throw new PolicyNotUnderstood($"{Where}.{member.Name}", "this is said twice");
        }
        return members;
    }

    public T OneOf<T>(params (string Word, T Meaning)[] words)
    {
        foreach (var (word, meaning) in words) if (IsText && Text == word) return meaning;
        throw No($"one of {string.Join(", ", words.Select(word => word.Word))} is wanted here");
    }
}
