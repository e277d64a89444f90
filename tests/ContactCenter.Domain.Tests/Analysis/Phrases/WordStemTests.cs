using ContactCenter.Domain.Analysis.Phrases;

namespace ContactCenter.Domain.Tests.Analysis.Phrases;

public sealed class WordStemTests
{
    [Theory]
    [InlineData("en", "routers", "router")]
    [InlineData("en", "batteries", "battery")]
    [InlineData("en", "addresses", "address")]
    [InlineData("en", "boxes", "box")]
    [InlineData("de", "rechnungen", "rechnung")]
    [InlineData("fr", "remboursements", "remboursement")]
    [InlineData("es", "facturas", "factura")]
    [InlineData("es", "direcciones", "dirección")]
    [InlineData("it", "bollette", "bolletta")]
    [InlineData("pt", "cartas", "carta")]
    [InlineData("nl", "rekeningen", "rekening")]
    public void A_plural_has_the_stem_of_its_singular(string language, string plural, string singular) =>
        WordStem.Of(plural, language).Should().Be(WordStem.Of(singular, language));

    [Theory]
    [InlineData("en", "address", "addres")]
    [InlineData("en", "bus", "bu")]
    [InlineData("en", "gas", "ga")]
    [InlineData("en", "status", "statu")]
    [InlineData("pl", "faktury", "faktura")]
    public void Words_that_end_alike_by_chance_stay_apart(string language, string word, string other) =>
        WordStem.Of(word, language).Should().NotBe(WordStem.Of(other, language));
}
