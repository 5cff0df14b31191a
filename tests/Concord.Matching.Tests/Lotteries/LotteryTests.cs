using Concord.Matching.Lotteries;

namespace Concord.Matching.Tests.Lotteries;

public sealed class LotteryTests
{
    private static readonly byte[] Seed = LotteryCommitment.SeedFrom(7);

    [Fact]
    public void The_order_of_the_list_does_not_matter()
    {
        string[] names = ["Ada", "Ben", "Cem", "Dia"];
        var (one, other) = (LotteryNumbers.Draw(Seed, names), LotteryNumbers.Draw(Seed, [.. names.Reverse()]));
        for (var pupil = 0; pupil < names.Length; pupil++) Assert.Equal(one.PlaceOf(pupil), other.PlaceOf(names.Length - 1 - pupil));
    }

    [Fact]
    public void Anybody_can_verify_the_draw()
    {
        string[] names = ["Ada", "Ben", "Cem", "Dia"];
        var commitment = LotteryCommitment.Of(Seed);
        var drawn = LotteryNumbers.Draw(Seed, names);
        int[] places = [.. Enumerable.Range(0, 4).Select(drawn.PlaceOf)];
        Assert.Equal([0, 1, 2, 3], places.Order());
        Assert.True(LotteryCommitment.Verify(commitment, Seed, names, places));
        Assert.False(LotteryCommitment.Verify(commitment, LotteryCommitment.SeedFrom(8), names, places));
        Assert.False(LotteryCommitment.Verify(commitment, Seed, names, [.. places.Reverse()]));
    }

    [Fact]
    public void A_pupil_in_the_list_twice_is_refused()
    {
        var refused = Assert.Throws<BadRow>(() => LotteryNumbers.Draw(Seed, ["Ada", "Ben", "Ada"]));
        Assert.Equal(("pupils", 2), (refused.Table, refused.Row));
    }

    [Fact]
    public void Places_are_even_over_many_draws()
    {
        var first = new int[5];
        for (var draw = 0; draw < 5000; draw++)
        {
            var numbers = LotteryNumbers.Simulated((ulong)draw, 5);
            for (var pupil = 0; pupil < 5; pupil++) if (numbers.PlaceOf(pupil) == 0) first[pupil]++;
        }
        Assert.All(first, times => Assert.InRange(times, 880, 1120));
    }
}
