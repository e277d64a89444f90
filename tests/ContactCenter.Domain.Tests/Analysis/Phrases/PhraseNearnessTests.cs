using ContactCenter.Domain.Analysis.Phrases;

namespace ContactCenter.Domain.Tests.Analysis.Phrases;

public sealed class PhraseNearnessTests
{
    [Fact]
    public void A_phrase_is_as_near_as_its_vector_is_to_the_mean_of_the_passages()
    {
        var nearness = new PhraseNearness([("router", [1, 1]), ("bill", [1, 0]), ("weather", [-1, -1])], [[1, 0], [0, 1]]);

        nearness.Of("router").Should().BeApproximately(1, 1e-6);
        nearness.Of("bill").Should().BeApproximately(Math.Sqrt(.5), 1e-6);
        nearness.Of("weather").Should().BeApproximately(-1, 1e-6);
    }
}
