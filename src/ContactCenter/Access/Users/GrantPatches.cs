namespace ContactCenter.Access.Users;

/// <summary>What a change says of everything that is granted apart from roles.</summary>
internal sealed record GrantPatches(GrantPatch Hear, GrantPatch Read, GrantPatch HearOriginal, GrantPatch Review)
{
    /// <summary>Fields that say none of what they may, as they are written.</summary>
    private IEnumerable<string> Faulty
    {
        get
        {
            if (Hear.IsFaulty)
                yield return "hear";
            if (Read.IsFaulty)
                yield return "read";
            if (HearOriginal.IsFaulty)
                yield return "hearOriginal";
            if (Review.IsFaulty)
                yield return "review";
        }
    }

    public static GrantPatches Of(GrantsPatch? patch) =>
        new(GrantPatch.Read(patch?.Hear), GrantPatch.Read(patch?.Read), GrantPatch.Read(patch?.HearOriginal), GrantPatch.Read(patch?.Review));

    /// <summary>Adds a fault at each field that says none of what it may.</summary>
    public void Tell(IDictionary<string, string[]> faults)
    {
        foreach (var field in Faulty)
            faults[$"permissions.{field}"] = [GrantPatch.Fault];
    }

    /// <returns>The grants as they are to be.</returns>
    public Grants For(Grants current) =>
        new(Hear.For(current.Hear), Read.For(current.Read), HearOriginal.For(current.HearOriginal), Review.For(current.Review));
}
