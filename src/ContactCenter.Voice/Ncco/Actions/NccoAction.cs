namespace ContactCenter.Voice;

/// <summary>One step of an NCCO: one of the sealed records beside this one.</summary>
public abstract record NccoAction : WireObject
{
    private protected NccoAction()
    {
    }

    /// <summary>The word that names the action on the wire, such as <c>talk</c>.</summary>
    public abstract string Name { get; }
}
