using System.Text;
using ContactCenter.Web.Live;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Tests.Live;

public sealed class ShortTextTests
{
    [Theory]
    [InlineData("447700900001", 48, "447700900001")]
    [InlineData("0123456789", 10, "0123456789")]
    [InlineData("0123456789a", 10, "0123456…")]
    [InlineData("<<<<<<", 24, "<<<…")]
    [InlineData("Ελένη Παπαδοπούλου", 20, "Ελένη Παπ…")]
    [InlineData("😀😀😀", 15, "😀…")]
    public void A_text_is_cut_where_its_json_would_be_too_long(string text, int most, string expected) => ShortText.Of(text, most).Should().Be(expected);

    [Fact]
    public void Any_text_is_a_beginning_of_itself_and_fits() =>
        Prop.ForAll(
            ArbMap.Default.GeneratorFor<NonNull<string>>().Zip(Gen.Choose(10, 60)).ToArbitrary(),
            given =>
            {
                var (text, most) = (given.Item1.Get, given.Item2);
                var cut = ShortText.Of(text, most);
                var isBeginning = cut == text || (cut.EndsWith('…') && Repaired(text).StartsWith(Repaired(cut[..^1]), StringComparison.Ordinal));
                return isBeginning && Encoding.UTF8.GetByteCount(LiveJson.Encoder.Encode(cut)) <= Math.Max(most, 3);
            }).QuickCheckThrowOnFailure();

    /// <summary>Half a character is none.</summary>
    private static string Repaired(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
