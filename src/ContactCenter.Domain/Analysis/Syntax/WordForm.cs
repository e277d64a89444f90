namespace ContactCenter.Domain.Analysis.Syntax;

/// <summary>What the tagger sees of a word by itself, as numbers.</summary>
internal readonly record struct WordForm
{
    private const int LongestShape = 8;

    /// <summary>Of the whole word in lower case, each digit as 0.</summary>
    public required ulong Word { get; init; }

    /// <summary>Of its first letter, its first two and its first three.</summary>
    public required (ulong One, ulong Two, ulong Three) Beginning { get; init; }

    /// <summary>Of its last letter and so on.</summary>
    public required (ulong One, ulong Two, ulong Three, ulong Four) Ending { get; init; }

    /// <summary>Of the kinds of its characters, equal neighbours told once: <c>McNeil</c> is <c>XxXx</c>, <c>3rd</c> is <c>0x</c>.</summary>
    public required ulong Shape { get; init; }

    /// <summary>Stands beside the sentence, where there is no word.</summary>
    public static WordForm Outside { get; } = Of("\0");

    public static WordForm Of(string word)
    {
        ReadOnlySpan<char> plain = Plain(word);
        return new()
        {
            Word = TextHash.Of(plain),
            Beginning = (First(plain, 1), First(plain, 2), First(plain, 3)),
            Ending = (Last(plain, 1), Last(plain, 2), Last(plain, 3), Last(plain, 4)),
            Shape = TextHash.Of(ShapeOf(word)),
        };
    }

    private static ulong First(ReadOnlySpan<char> word, int count) => TextHash.Of(word[..Math.Min(count, word.Length)]);

    private static ulong Last(ReadOnlySpan<char> word, int count) => TextHash.Of(word[^Math.Min(count, word.Length)..]);

    private static string Plain(string word) => string.Create(word.Length, word, static (plain, word) =>
    {
        for (var at = 0; at < word.Length; at++)
        {
            plain[at] = word[at] switch
            {
                '’' => '\'',
                var sign when char.IsDigit(sign) => '0',
                var sign => char.ToLowerInvariant(sign),
            };
        }
    });

    private static string ShapeOf(string word)
    {
        Span<char> shape = stackalloc char[LongestShape];
        var length = 0;
        foreach (var sign in word)
        {
            var kind = KindOf(sign);
            if (length < LongestShape && (length == 0 || shape[length - 1] != kind))
                shape[length++] = kind;
        }

        return shape[..length].ToString();
    }

    private static char KindOf(char sign) => sign switch
    {
        _ when char.IsUpper(sign) => 'X',
        _ when char.IsLetter(sign) => 'x',
        _ when char.IsDigit(sign) => '0',
        _ => sign,
    };
}
