using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Search;

/// <summary>Tells at start where words of transcripts lie in clear.</summary>
internal sealed class SearchStartLines(SearchSettings settings, StorageSettings storage) : IStartLines
{
    public IEnumerable<StartLine> Tell(Uri local)
    {
        if (settings.Index && storage.Provider == StorageProvider.Sqlite)
        {
            yield return StartLine.Information($"{SearchSettings.SectionName}:Index is on: the index of transcripts holds words in clear, in "
                + $"{Path.Combine(storage.Path, StorageFolder.HistoryFileName)}; the texts themselves are encrypted.");
        }
    }
}
