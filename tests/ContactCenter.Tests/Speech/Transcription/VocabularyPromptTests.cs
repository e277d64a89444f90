using ContactCenter.Speech.Transcription;

namespace ContactCenter.Tests.Speech.Transcription;

public sealed class VocabularyPromptTests
{
    [Theory]
    [InlineData("en", "Customers speak about Quorvane, Aquilo Plus.")]
    [InlineData("de", "Quorvane, Aquilo Plus.")]
    [InlineData(null, "Quorvane, Aquilo Plus.")]
    public void Words_are_a_sentence_in_English_and_a_list_elsewhere(string? language, string prompt) =>
        VocabularyPrompt.Of(["Quorvane", " Aquilo Plus ", "", "quorvane"], language).Should().Be(prompt);

    [Fact]
    public void Without_words_there_is_no_prompt() => VocabularyPrompt.Of([" "], "en").Should().BeNull();

    [Fact]
    public void The_first_words_are_the_ones_that_stay()
    {
        var prompt = VocabularyPrompt.Of(Enumerable.Range(0, 1_000).Select(i => $"Name{i:000}"), "en")!;

        prompt.Should().StartWith("Customers speak about Name000, Name001").And.NotContain("Name100");
        prompt.Length.Should().BeLessThan(600);
    }
}
