namespace ContactCenter.Voice;

/// <summary>Whether the call waits for an <c>input</c>.</summary>
/// <param name="Text">The word on the wire.</param>
public readonly record struct InputMode(string Text)
{
    /// <summary>The call waits until the input is complete.</summary>
    public static InputMode Synchronous { get; } = new("synchronous");

    /// <summary>The call goes on and each key is sent singly. For keys only, and without settings of <see cref="InputAction.Dtmf"/>.</summary>
    public static InputMode Asynchronous { get; } = new("asynchronous");

    /// <summary>The word on the wire.</summary>
    public override string ToString() => Text ?? "";
}
