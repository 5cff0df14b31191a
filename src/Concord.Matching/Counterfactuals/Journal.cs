namespace Concord.Matching.Counterfactuals;

/// <summary>What was overwritten, so that it can be put back in reverse.</summary>
internal sealed class Journal
{
    private readonly Stack<Action> _other = [];
    private readonly List<int> _otherAt = [];

    public List<(int[] Array, int Index, int Old)> Whole { get; } = [];

    public void Set(int[] array, int index, int value)
    {
        Whole.Add((array, index, array[index]));
        array[index] = value;
    }

    /// <summary>Remembers a figure without an array to put it back into.</summary>
    public void Note(int[] name, int index, int old) => Whole.Add((name, index, old));

    public void Later(Action undo)
    {
        _other.Push(undo);
        _otherAt.Add(Whole.Count);
    }

    public void Undo()
    {
        for (var at = Whole.Count - 1; ; at--)
        {
            while (_otherAt.Count > 0 && _otherAt[^1] == at + 1)
            {
                _other.Pop()();
                _otherAt.RemoveAt(_otherAt.Count - 1);
            }
            if (at < 0) break;
            var (array, index, old) = Whole[at];
            if (array.Length > 0) array[index] = old;
        }
        Clear();
    }

    public void Clear()
    {
        Whole.Clear();
        _other.Clear();
        _otherAt.Clear();
    }
}
