using ContactCenter.Transcriber.Moonshine;

namespace ContactCenter.Transcriber.Tests.Moonshine;

public sealed class TokenLoopsTests
{
    [Theory]
    [InlineData(" no", 1)]
    [InlineData(" thank| you.", 2)]
    public void What_goes_round_is_kept_once(string copy, int kept) => Kept(Enumerable.Repeat(copy, 40)).Should().Be(kept);

    [Theory]
    [InlineData(" one")]
    [InlineData("1")]
    [InlineData(" ele|ven")]
    [InlineData(" double| five")]
    [InlineData(" and| a| one")]
    public void A_number_is_never_a_loop(string copy) => Kept(Enumerable.Repeat(copy, 40)).Should().BeNull();

    [Fact]
    public void What_goes_round_behind_a_number_is_kept_once() =>
        Kept([.. Enumerable.Repeat(" five", 19), .. Enumerable.Repeat(" no", 40)]).Should().Be(20);

    private static int? Kept(IEnumerable<string> copies)
    {
        string[] pieces = [.. copies.SelectMany(copy => copy.Split('|'))];
        string[] vocabulary = [.. pieces.Distinct(StringComparer.Ordinal)];
        var loops = new TokenLoops(tokens => string.Concat(tokens.Select(token => vocabulary[token])));
        return pieces.Select(piece => loops.Add(Array.IndexOf(vocabulary, piece))).FirstOrDefault(kept => kept is not null);
    }
}
