using ContactCenter.Domain.Delivery;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Delivery;

/// <summary>Durations as targets are told them.</summary>
public sealed class DurationTextTests
{
    [Theory]
    [InlineData(-5, "0s")]
    [InlineData(0, "0s")]
    [InlineData(45.9, "45s")]
    [InlineData(60, "1m00s")]
    [InlineData(492, "8m12s")]
    [InlineData(3_599.9, "59m59s")]
    [InlineData(3_725, "1h02m05s")]
    [InlineData(360_000, "100h00m00s")]
    public void A_duration_is_told_in_whole_seconds(double seconds, string text) => DurationText.Of(TimeSpan.FromSeconds(seconds)).Should().Be(text);

    [Fact]
    public void What_is_told_adds_up_to_the_duration() => Prop.ForAll<ushort>(AddsUp).QuickCheckThrowOnFailure();

    private static bool AddsUp(ushort seconds)
    {
        var text = DurationText.Of(TimeSpan.FromSeconds(seconds));
        var sum = 0;
        var number = 0;
        foreach (var character in text)
        {
            if (char.IsAsciiDigit(character))
            {
                number = (number * 10) + (character - '0');
                continue;
            }

            sum += number * (character switch { 'h' => 3_600, 'm' => 60, _ => 1 });
            number = 0;
        }

        return sum == seconds && text.EndsWith('s');
    }
}
