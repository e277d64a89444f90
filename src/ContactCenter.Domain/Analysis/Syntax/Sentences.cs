namespace ContactCenter.Domain.Analysis.Syntax;

/// <summary>Cuts a text into sentences: behind full stops, question marks and exclamation marks.</summary>
internal static class Sentences
{
    public static ImmutableArray<ImmutableArray<SyntaxToken>> In(string text)
    {
        var sentences = ImmutableArray.CreateBuilder<ImmutableArray<SyntaxToken>>();
        var sentence = ImmutableArray.CreateBuilder<SyntaxToken>();
        foreach (var token in SyntaxTokenizer.TokensOf(text))
        {
            sentence.Add(token);
            if (text[token.Begin] is '.' or '?' or '!')
                sentences.Add(sentence.DrainToImmutable());
        }

        if (sentence.Count > 0)
            sentences.Add(sentence.DrainToImmutable());
        return sentences.ToImmutable();
    }
}
