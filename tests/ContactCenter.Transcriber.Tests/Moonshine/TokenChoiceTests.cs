using ContactCenter.Transcriber.Moonshine;

namespace ContactCenter.Transcriber.Tests.Moonshine;

public sealed class TokenChoiceTests
{
    [Fact]
    public void The_likeliest_token_comes_with_its_probability()
    {
        float[] logits = [MathF.Log(.1f), MathF.Log(.2f), MathF.Log(.15f), MathF.Log(.55f)];

        var choice = TokenChoice.Of(logits);

        choice.Token.Should().Be(3);
        Math.Exp(choice.LogProbability).Should().BeApproximately(.55, 1e-5);
        choice.EndProbability.Should().BeApproximately(.15, 1e-5);
    }
}
