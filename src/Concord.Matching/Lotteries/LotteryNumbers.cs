using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Concord.Matching.Lotteries;

/// <summary>
/// The numbers drawn for a round. A single lottery puts all pupils in one order; where a policy draws for each pupil and
/// school, the number is the first eight bytes of HMAC-SHA-256 with the seed as key over the pupil's name, a zero byte and
/// the school's name.
/// </summary>
public sealed class LotteryNumbers
{
    private readonly byte[] _seed;
    private readonly IReadOnlyList<string> _pupils;
    private readonly IReadOnlyList<string> _schools;
    private readonly int[] _place;

    private LotteryNumbers(byte[] seed, IReadOnlyList<string> pupils, IReadOnlyList<string> schools, int[] place) =>
        (_seed, _pupils, _schools, _place) = (seed, pupils, schools, place);

    /// <summary>Draws for all pupils: they are ordered by HMAC-SHA-256(seed, name), so that the order of the list does not matter. O(pupils · log pupils).</summary>
    /// <param name="seed">16 bytes or more, secret until the closing date; see <see cref="LotteryCommitment"/>.</param>
    /// <param name="pupils">Names or numbers that identify each pupil, none twice.</param>
    /// <param name="schools">Names of the schools, for draws by pupil and school.</param>
    public static LotteryNumbers Draw(ReadOnlySpan<byte> seed, IReadOnlyList<string> pupils, IReadOnlyList<string>? schools = null)
    {
        var drawn = new (ulong High, ulong Low)[pupils.Count];
        var order = new int[pupils.Count];
        Span<byte> hash = stackalloc byte[32];
        for (var pupil = 0; pupil < drawn.Length; pupil++)
        {
            HMACSHA256.HashData(seed, Encoding.UTF8.GetBytes(pupils[pupil]), hash);
            drawn[pupil] = (BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[8..]));
            order[pupil] = pupil;
        }
        Array.Sort(drawn, order);
        for (var place = 1; place < order.Length; place++)
            BadRow.If(drawn[place] == drawn[place - 1], "pupils", Math.Max(order[place], order[place - 1]), $"the pupil {pupils[order[place]]} is in the list twice", "pupil");
        var places = new int[order.Length];
        for (var place = 0; place < order.Length; place++) places[order[place]] = place;
        return new(seed.ToArray(), pupils, schools ?? [], places);
    }

    /// <summary>Numbers for pupils known only by their position: a fast documented shuffle, for simulations and not for a public draw.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="pupils">How many pupils there are.</param>
    public static LotteryNumbers Simulated(ulong seed, int pupils)
    {
        var order = new int[pupils];
        for (var pupil = 0; pupil < pupils; pupil++) order[pupil] = pupil;
        new SplitMix(seed).Shuffle(order);
        var place = new int[pupils];
        for (var at = 0; at < pupils; at++) place[order[at]] = at;
        var key = new byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(key, seed);
        return new(key, [], [], place);
    }

    /// <summary>How many pupils were drawn for.</summary>
    public int Count => _place.Length;

    /// <summary>The pupil's place in the single lottery, from 0.</summary>
    /// <param name="pupil">The pupil, from 0.</param>
    public int PlaceOf(int pupil) => _place[pupil];

    /// <summary>The pupil's number at one school; the smaller comes first.</summary>
    /// <param name="pupil">The pupil, from 0.</param>
    /// <param name="school">The school, from 0.</param>
    public ulong At(int pupil, int school)
    {
        if (_pupils.Count == 0) return SplitMix.Mix(BinaryPrimitives.ReadUInt64BigEndian(_seed) ^ SplitMix.Mix((ulong)pupil << 32 | (uint)school));
        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(_seed, Encoding.UTF8.GetBytes($"{_pupils[pupil]}\0{(school < _schools.Count ? _schools[school] : $"{school}")}"), hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }
}
