using System.Text;
using ContactCenter.AfterCall.Search;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Tests.AfterCall.Search;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("Good morning, Vonage!", "good morning vonage")]
    [InlineData("I don't know", "i don t know")]
    [InlineData("Crème brûlée", "creme brulee")]
    [InlineData("Cre\u0300me bru\u0302le\u0301e", "creme brulee")]
    [InlineData("Grüße aus Łódź", "gruße aus łodz")]
    [InlineData("Order A-4711/b", "order a 4711 b")]
    [InlineData("ＡＢＣ １２３", "abc 123")]
    [InlineData("Όδυσσεύς", "οδυσσευσ")]
    [InlineData("ещё мой", "еще мои\u0306")]
    [InlineData("شَهْر ٣", "شهر 3")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("co\u00ADoperate", "cooperate")]
    [InlineData("", "")]
    [InlineData(" … \u0301 😀", "")]
    public void Words_are_compared_without_case_width_and_diacritics(string text, string terms) =>
        SearchText.ForIndex(text).Should().Be(terms);

    [Theory]
    [InlineData("東京都", "東京 京都 都")]
    [InlineData("東京、大阪", "東京 京 大阪 阪")]
    [InlineData("iPhoneを買う", "iphone を買 買う う")]
    [InlineData("京", "京")]
    [InlineData("ガｶﾞ", "カ\u3099カ\u3099 カ\u3099")]
    [InlineData("ก็ดี", "ก็ดี ดี")]
    [InlineData("ນ້ຳ 2", "ນ້ຳ ຳ 2")]
    [InlineData("𠮷野家", "𠮷野 野家 家")]
    [InlineData("葛\U000E0100城", "葛城 城")]
    public void Scripts_without_spaces_are_pairs_of_characters(string text, string terms) =>
        SearchText.ForIndex(text).Should().Be(terms);

    [Fact]
    public void A_term_tells_where_it_stands() =>
        SearchText.Tokens("Ab é\u0301, 東京").Should().Equal(
            new SearchToken("ab", SearchTokenKind.Word, 0, 2, 2),
            new SearchToken("e", SearchTokenKind.Word, 3, 5, 5),
            new SearchToken("東京", SearchTokenKind.Pair, 7, 9, 8),
            new SearchToken("京", SearchTokenKind.Last, 8, 9, 9));

    [Fact]
    public void The_term_of_a_word_is_its_own_term()
    {
        var wrong = Enumerable.Range(1, 0x2FFFF).Where(Rune.IsValid).Select(value => new Rune(value).ToString())
            .Select(text => SearchText.Tokens(text)).Where(tokens => tokens is [{ Kind: SearchTokenKind.Word }])
            .Select(tokens => tokens[0].Term).Where(term => SearchText.ForIndex(term) != term);

        wrong.Should().BeEmpty();
    }

    [Fact]
    public void Terms_of_any_text_hold_nothing_but_letters_figures_and_marks_and_lie_in_it() =>
        Prop.ForAll(AnyText.Arbitrary, text =>
        {
            var tokens = SearchText.Tokens(text);
            return tokens.All(token => token.Term.Length > 0 && token.Term.EnumerateRunes().All(IsOfWords))
                && tokens.All(token => token.Begin >= 0 && token.Begin < token.FirstEnd && token.FirstEnd <= token.End && token.End <= text.Length)
                && tokens.Zip(tokens.Skip(1)).All(two => two.First.Begin < two.Second.Begin);
        }).QuickCheckThrowOnFailure();

    private static bool IsOfWords(Rune character) => CharacterKinds.IsLetter(character) || CharacterKinds.IsMark(character);
}
