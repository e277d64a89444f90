using ContactCenter.Foundation.Storage;

namespace ContactCenter.Tests.Foundation.Work;

/// <summary>Makes changes durable at once, or as a test says; remembers how many there were.</summary>
internal sealed class ScriptedCommitter : ICommitter
{
    /// <summary>Throws while nothing can be made durable.</summary>
    public Action OnAppend { get; set; } = static () => { };

    public int Appended { get; private set; }

    public bool IsBusy => false;

    public void Append(StorageChange change)
    {
        OnAppend();
        Appended++;
        change.Commit();
    }
}
