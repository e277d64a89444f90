namespace ContactCenter.Foundation.Outgoing;

/// <summary>Why a download will not come.</summary>
public enum DownloadRefusal
{
    /// <summary>The host is not among those that may be asked, or not by http.</summary>
    HostNotAllowed,

    /// <summary>What the host's name leads to must not be connected to.</summary>
    AddressNotAllowed,

    /// <summary>The server wants other credentials (401, 403).</summary>
    NotAuthorized,

    /// <summary>The server has no such file (404, 410).</summary>
    NotThere,

    /// <summary>It has more bytes than are allowed.</summary>
    TooLarge,

    /// <summary>It is of another type than is wanted.</summary>
    WrongType,

    /// <summary>One redirect led to the next.</summary>
    TooManyRedirects,

    /// <summary>The server answered what is no answer to our question.</summary>
    UnexpectedAnswer,
}

/// <summary>Tells refusals that pass from those that do not.</summary>
public static class DownloadRefusals
{
    /// <summary>Whether the file may yet come, or a key be put right.</summary>
    public static bool MayPass(this DownloadRefusal refusal) => refusal is DownloadRefusal.NotThere or DownloadRefusal.NotAuthorized;

    /// <summary>Whether the server, which is known to have the file, may only for now answer with something else.</summary>
    public static bool IsOddAnswer(this DownloadRefusal refusal) =>
        refusal is DownloadRefusal.UnexpectedAnswer or DownloadRefusal.WrongType or DownloadRefusal.TooManyRedirects;
}
