using System.Globalization;
using System.Text;

namespace ContactCenter.Domain.Plan;

/// <summary>Writes words with one space around each, and remembers of what each character was made.</summary>
/// <param name="capacity">About how many characters come.</param>
internal sealed class PlainWords(int capacity)
{
    private readonly StringBuilder _text = new(" ", capacity + 2);
    private readonly List<(int Begin, int End)> _origins = [(0, 0)];
    private bool _standsAlone;

    /// <summary>For each character of the text, its last space too.</summary>
    public ImmutableArray<(int Begin, int End)> Origins => [.. _origins, .. IsClosed ? [] : new[] { _origins[^1] }];

    private bool IsClosed => _text[^1] == ' ';

    /// <param name="rune">Folded.</param>
    /// <param name="origin">Where it stood.</param>
    public void Add(Rune rune, (int Begin, int End) origin)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
        {
            if (_standsAlone)
                Shorten();
            Append(rune, origin);
            if (_standsAlone)
                Close(origin);
        }
        else if (Rune.IsLetterOrDigit(rune))
        {
            var stoodAlone = _standsAlone;
            _standsAlone = SpokenWords.IsWithoutSpaces(rune);
            if (_standsAlone && !stoodAlone)
                Close(origin);
            Append(rune, origin);
            if (_standsAlone)
                Close(origin);
        }
        else
        {
            _standsAlone = false;
            Close(origin);
        }
    }

    public override string ToString() => IsClosed ? _text.ToString() : $"{_text} ";

    private void Append(Rune rune, (int Begin, int End) origin)
    {
        _text.Append(rune);
        while (_origins.Count < _text.Length)
            _origins.Add(origin);
    }

    private void Close((int Begin, int End) origin)
    {
        if (!IsClosed)
            Append(new(' '), origin);
    }

    private void Shorten()
    {
        _text.Length--;
        _origins.RemoveAt(_origins.Count - 1);
    }
}
