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
        WordErrors.Of(said, heard, "en").Errors.Should().Be(errors);

    [Theory]
    [InlineData("en", "call five five five oh one nine nine", "call 555-0199")]
    [InlineData("en", "a hundred and twelve of them", "112 of them")]
    [InlineData("en", "one thousand two hundred and fifty", "1,250")]
    [InlineData("de", "um neun Uhr dreißig kostet es zweihundertfünf", "um 9 Uhr 30 kostet es 205")]
    [InlineData("fr", "il y en a quatre-vingt-douze", "il y en a 92")]
    [InlineData("es", "son veintiuno o cuarenta y dos", "son 21 o 42")]
    [InlineData("it", "ventidue per tre", "22 per 3")]
    [InlineData("ar", "٢٢", "22")]
    public void Numbers_are_digits_in_the_language_of_the_text(string language, string said, string heard) =>
        WordErrors.Of(said, heard, language).Errors.Should().Be(0);

    [Fact]
    public void Words_of_another_language_are_no_numbers()
    {
        WordErrors.Of("zwei Stühle", "2 Stühle", "en").Errors.Should().Be(1);
        WordErrors.Of("twee stoelen", "2 stoelen", "nl").Errors.Should().Be(1);
    }

    [Fact]
    public void Each_digit_is_a_word() => WordErrors.Of("room two hundred and five", "room 208", "en").Should().Be(new WordErrors(1, 4));

    [Fact]
    public void Errors_add_up() => (new WordErrors(1, 4) + new WordErrors(0, 6)).Rate.Should().Be(.1);
}
