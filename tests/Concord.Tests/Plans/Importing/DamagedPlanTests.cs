using System.Text;
using Concord.Plans.Importing;

namespace Concord.Tests.Plans.Importing;

public class DamagedPlanTests
{
    private static readonly string Rich = APlan.Small
        .Replace("ten benches.", "ten benches:<ul> • red; and • <i>blue</i> &amp; green.")
        .Replace("We will publish a street guide.", "\"We will publish:\n• a guide¹;\n• a \"\"map\"\".\"");

    [Fact]
    public void A_damaged_plan_is_read_with_every_line_accounted_for_or_refused()
    {
        var random = new Random(74);
        var read = 0;
        for (var round = 0; round < 2_000; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(Rich);
            for (var damage = random.Next(1, 8); damage > 0; damage--)
                bytes = Damaged(bytes, random);
            try
            {
                var draft = APlan.Read(bytes);
                Assert.All(draft.Actions(), action => Assert.NotEmpty(action.Text));
                Assert.Equal(draft.Actions().Count(), draft.Actions().Select(action => action.Ref).Distinct().Count());
                read++;
            }
            catch (PlanNotReadable)
            {
            }
        }
        Assert.InRange(read, 500, 2_000);
    }

    private static byte[] Damaged(byte[] bytes, Random random)
    {
        if (bytes.Length == 0)
            return bytes;
        var at = random.Next(bytes.Length);
        var lines = Encoding.Latin1.GetString(bytes).Split('\n').ToList();
        var line = random.Next(lines.Count);
        switch (random.Next(6))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 1:
                return [.. bytes[..at], .. "\t<\"•\r\n"u8.Slice(random.Next(6), 1), .. bytes[at..]];
            case 2:
                lines.RemoveAt(line);
                break;
            case 3:
                lines.Insert(random.Next(lines.Count), lines[line]);
                break;
            case 4:
                (lines[0], lines[line]) = (lines[line], lines[0]);
                break;
            default:
                lines[line] += lines[random.Next(lines.Count)];
                break;
        }
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }
}
