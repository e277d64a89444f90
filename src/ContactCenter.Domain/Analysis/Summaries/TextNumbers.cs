using ContactCenter.Domain.Analysis.Numbers;
using ContactCenter.Domain.Analysis.Redaction;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Domain.Analysis.Summaries;

/// <summary>Reads the numbers of a text by itself, as one language says them.</summary>
/// <param name="words">Of the language.</param>
/// <param name="isOwn">Whether the call is held in it: else single letters are no numbers, such as <c>o</c>, which is "or" in Spanish.</param>
internal sealed class TextNumbers(NumberWords words, bool isOwn)
{
    private const string English = "en";

    private static readonly HashSet<string> NoPlaceholders = [];

    /// <returns>Of the languages of the call whose number words are known, and of English, into which language models fall.</returns>
    public static ImmutableArray<TextNumbers> Of(Conversation conversation)
    {
        var own = conversation.Turns.Select(conversation.LanguageOf).Append(conversation.Language).OfType<string>()
            .Select(LanguageCode.Of).Distinct(StringComparer.OrdinalIgnoreCase).Where(language => NumberLanguages.WordsOf(language) is not null).ToList();
        var isEnglish = own.Count == 0 || own.Contains(English, StringComparer.OrdinalIgnoreCase);
        return
        [
            .. own.Where(language => !string.Equals(language, English, StringComparison.OrdinalIgnoreCase))
                .Select(language => new TextNumbers(NumberLanguages.WordsOf(language)!, isOwn: true)),
            new(EnglishNumbers.Words, isEnglish),
        ];
    }

    /// <returns>The text with its numbers in digits, as they are most likely meant.</returns>
    public string InDigits(string text) => new Passage(TokensOf(text), _ => text).Text;

    /// <param name="text">Any UTF-16.</param>
    /// <param name="isKnown">Whether digits were said: a number in words that may mean them is taken to mean them.</param>
    /// <param name="mayGrow">Whether digits may still become some that were said.</param>
    /// <returns>The text with its numbers in digits, and with <see cref="Passage.Mask"/> for those that mean what was said.</returns>
    public string InDigits(string text, Func<string, bool> isKnown, Func<string, bool> mayGrow)
    {
        var tokens = TokensOf(text);
        var budget = new ReadingBudget(tokens.Length);
        var masked = tokens.ToBuilder();
        for (var at = 0; at < tokens.Length;)
        {
            var end = NumberReading.RunEnd(tokens, at);
            if (tokens[at..end].Any(token => token.Kind == TokenKind.Word) && IsKnown(at, end))
            {
                for (var token = at; token < end; token++)
                    masked[token] = tokens[token] with { Kind = TokenKind.Masked };
            }

            at = Math.Max(end, at + 1);
        }

        return new Passage(masked.ToImmutable(), _ => text).Text;

        bool IsKnown(int begin, int end) => NumberPaths.From(tokens, begin, static (all, at) => NumberReading.Digits(all, at), mayGrow, budget)
            .Any(step => step.End == end && isKnown(step.Text));
    }

    private ImmutableArray<NumberToken> TokensOf(string text)
    {
        var tokens = Tokenizer.Tokens(text, 0, words, NoPlaceholders);
        return [.. tokens.Select((token, at) => Read(token, at + 1 < tokens.Length ? tokens[at + 1] : null))];
    }

    private NumberToken Read(NumberToken token, NumberToken? next)
    {
        if (token is not { Kind: TokenKind.Word, Text.Length: 1 })
            return token;
        if (!isOwn)
            return token with { Words = null };
        // As in "a hundred".
        var isOne = token.Text == "a" && next is { Kind: TokenKind.Word, Text: var word } && (words.Hundreds.Contains(word) || words.Thousands.Contains(word));
        return isOne ? token with { Text = "one" } : token;
    }
}
