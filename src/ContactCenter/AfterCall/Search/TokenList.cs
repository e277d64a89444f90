using System.Text;

namespace ContactCenter.AfterCall.Search;

/// <summary>Collects the terms of a text, character by character.</summary>
internal sealed class TokenList
{
    private readonly List<SearchToken> _tokens = [];
    private readonly StringBuilder _word = new();
    private int _begin;
    private int _end;
    private bool _isSpaceless;

    // Of a script without spaces: the character before, which waits for its second half.
    private Piece? _before;

    /// <summary>The letter to which a mark would belong; <c>null</c>: nothing stands before it.</summary>
    public Rune? Letter { get; private set; }

    /// <summary>A mark that nothing stands before is left out.</summary>
    public void Add(FoldedCharacter character, int begin, int end)
    {
        if (character.Letter is { } letter)
            Begin(character, letter, begin);
        else if (Letter is null)
            return;
        _word.Append(character.Letters);
        _end = end;
    }

    /// <summary>What comes next belongs to another word.</summary>
    public void Part()
    {
        if (Letter is null)
            return;
        if (_isSpaceless)
        {
            var last = TakeCharacter();
            _tokens.Add(new(last.Letters, SearchTokenKind.Last, last.Begin, last.End, last.End));
        }
        else
        {
            _tokens.Add(new(_word.ToString(), SearchTokenKind.Word, _begin, _end, _end));
        }

        _word.Clear();
        _before = null;
        Letter = null;
    }

    public IReadOnlyList<SearchToken> Close()
    {
        Part();
        return _tokens;
    }

    private void Begin(FoldedCharacter character, Rune letter, int begin)
    {
        if (Letter is not null && character.IsSpaceless != _isSpaceless)
            Part();
        if (Letter is not null && _isSpaceless)
            _before = TakeCharacter();
        if (Letter is null || _isSpaceless)
            _begin = begin;
        _isSpaceless = character.IsSpaceless;
        Letter = letter;
    }

    /// <summary>The character that is whole now; it completes the pair of the one before.</summary>
    private Piece TakeCharacter()
    {
        var whole = new Piece(_word.ToString(), _begin, _end);
        _word.Clear();
        if (_before is { } first)
            _tokens.Add(new(first.Letters + whole.Letters, SearchTokenKind.Pair, first.Begin, whole.End, first.End));
        return whole;
    }

    private readonly record struct Piece(string Letters, int Begin, int End);
}
