using ContactCenter.Domain.Analysis.Numbers;

namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>A passage as the rules of addresses see it. Numbers of tokens may be out of range: nothing is there.</summary>
internal sealed class EmailTokens(ImmutableArray<NumberToken> tokens, Func<int, string> textOf)
{
    private const int MostGlue = 3;

    public string TextOf(int at) => tokens[at].Text;

    public bool IsSign(int at) => IsThere(at) && tokens[at].Kind == TokenKind.At;

    /// <summary>The sign, or the word for it.</summary>
    public bool IsAt(int at) => IsSign(at) || IsWordOf(at, EmailWords.At);

    public bool IsDot(int at) => IsWordOf(at, EmailWords.Dot);

    /// <summary>A word for a sign that joins what stands before and behind it.</summary>
    public bool IsJoin(int at) => IsDot(at) || IsWordOf(at, EmailWords.Signs);

    /// <summary>Letters or digits of an address.</summary>
    public bool IsPart(int at) => IsThere(at) && tokens[at].Kind is TokenKind.Word or TokenKind.Digits && !IsJoin(at);

    /// <summary>One letter, or a number: such follow one another without a sign.</summary>
    public bool IsSpelled(int at) =>
        IsPart(at) && !IsBehindApostrophe(tokens[at])
        && (tokens[at].Text.Length == 1 || tokens[at].Kind == TokenKind.Digits || !NumberReading.Digits(tokens, at).IsEmpty);

    /// <summary>Nothing but signs of an address stands between a token and the next.</summary>
    public bool AreGlued(int at) => IsThere(at) && IsThere(at + 1) && IsGlue(Between(at));

    public bool IsWrittenDot(int at) => Between(at) is ".";

    public int DigitsIn(int begin, int end)
    {
        var digits = 0;
        for (var at = begin; at < end; at++)
            digits += NumberReading.Digits(tokens, at).Select(step => step.Text.Length).DefaultIfEmpty().Max();
        return digits;
    }

    /// <summary>The <c>s</c> of <c>it's</c> is no letter that somebody spells.</summary>
    private bool IsBehindApostrophe(NumberToken token) => token.Begin > 0 && textOf(token.Segment)[token.Begin - 1] is '\'' or '’';

    private bool IsThere(int at) => at >= 0 && at < tokens.Length;

    private bool IsWordOf(int at, ImmutableHashSet<string> words) => IsThere(at) && tokens[at].Kind == TokenKind.Word && words.Contains(tokens[at].Text);

    private string Between(int at) =>
        tokens[at].Segment == tokens[at + 1].Segment ? textOf(tokens[at].Segment)[tokens[at].End..tokens[at + 1].Begin] : " ";

    private static bool IsGlue(string between) => between.Length <= MostGlue && between.All(character => character is '.' or '_' or '-' or '+' or '%');
}
