namespace ContactCenter.Transcriber.Tests.RealModels;

public sealed class WordErrorsTests
{
    [Theory]
    [InlineData("Ask NOT what", "ask not, what!", 0)]
    [InlineData("the rod", "the road", 1)]
    [InlineData("one two three", "one three", 1)]
    [InlineData("one three", "one two three", 1)]
    [InlineData("twentieth of may nineteen sixty one", "20th of May 1961", 0)]
    [InlineData("nine o'clock", "9:00", 0)]
    [InlineData("don’t", "don't", 0)]
    [InlineData("Grüße aus Köln", "grüße aus koln", 1)]
    [InlineData("two hundred and five", "205", 0)]
    [InlineData("hello", "", 1)]
    public void Words_are_compared_without_what_is_only_writing(string said, string heard, int errors) =>
        WordErrors.Of(said, heard).Errors.Should().Be(errors);

    [Fact]
    public void Errors_add_up() => (new WordErrors(1, 4) + new WordErrors(0, 6)).Rate.Should().Be(.1);
}
