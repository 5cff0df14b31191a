using System.Numerics;

namespace Concord.Matching.SchoolChoice;

/// <summary>
/// The pupils who must propose again, one bit each, taken in the order of their numbers: their lists then lie ahead of the
/// processor and not anywhere in memory, which is most of what a proposal costs.
/// </summary>
internal sealed class Rejected(int pupils)
{
    private readonly ulong[] _bits = new ulong[pupils / 64 + 1];
    private int _lowest = int.MaxValue;
    private int _highest = -1;
    private int _word;
    private int _last;

    public void Add(int pupil)
    {
        var word = pupil >> 6;
        _bits[word] |= 1UL << pupil;
        if (word < _lowest) _lowest = word;
        if (word > _highest) _highest = word;
    }

    /// <summary>The next pupil upwards; after the last, once more from the lowest.</summary>
    public bool TryTake(out int pupil)
    {
        while (true)
        {
            for (; _word <= _last; _word++)
            {
                var bits = _bits[_word];
                if (bits == 0) continue;
                _bits[_word] = bits & (bits - 1);
                pupil = (_word << 6) + BitOperations.TrailingZeroCount(bits);
                return true;
            }
            if (_highest < 0)
            {
                pupil = -1;
                return false;
            }
            (_word, _last, _lowest, _highest) = (_lowest, _highest, int.MaxValue, -1);
        }
    }
}
