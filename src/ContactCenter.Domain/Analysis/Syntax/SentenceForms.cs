namespace ContactCenter.Domain.Analysis.Syntax;

/// <summary>The words of one sentence as the tagger sees them.</summary>
internal sealed class SentenceForms
{
    private static readonly WordForm[] Beside = [WordForm.Outside];

    private readonly WordForm[] _forms;

    public SentenceForms(IReadOnlyList<string> words)
    {
        _forms = [.. words.Select(WordForm.Of)];
        IsUncased = !words.Any(word => word.Any(char.IsUpper));
    }

    public int Count => _forms.Length;

    /// <summary>Nothing is written large, as some engines hear speech: a small letter then says nothing about a name.</summary>
    public bool IsUncased { get; }

    /// <param name="word">Any number: beside the sentence there is <see cref="WordForm.Outside"/>.</param>
    public ref readonly WordForm this[int word]
    {
        get
        {
            if (word >= 0 && word < _forms.Length)
                return ref _forms[word];
            return ref Beside[0];
        }
    }
}
