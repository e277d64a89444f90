namespace ContactCenter.AfterCall.Delivery.Salesforce;

/// <summary>Finds out what an org lacks, as far as that can be done without writing anything.</summary>
internal sealed class OrgCheck(Orgs orgs)
{
    private const string FileObject = "ContentVersion";

    /// <param name="target">Of Salesforce.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <returns>Nothing: calls can be told to it.</returns>
    public async Task<IReadOnlyList<CheckFinding>> RunAsync(DeliveryTarget target, CancellationToken cancellationToken)
    {
        var (client, org) = (orgs.Of(target), target.Org!);
        var findings = new List<CheckFinding>();
        var isDeleting = target.OnErasure == ErasedAction.Delete;
        if (await DescribeAsync(org.Object) is not { } shape)
            return findings;
        findings.AddRange(FieldCheck.Of(org, shape));
        if (!shape.IsCreatable || !shape.IsUpdatable)
            findings.Add(RightTo("create and edit", org.Object));
        if (isDeleting && !shape.IsDeletable)
            findings.Add(RightTo("delete", org.Object));
        if (await DescribeAsync(FileObject) is { IsCreatable: false })
            findings.Add(RightTo("create", FileObject));
        if (isDeleting && await DescribeAsync("ContentDocument") is { IsDeletable: false })
            findings.Add(RightTo("delete", "ContentDocument"));
        foreach (var name in org.Relate == RelateBy.Phone ? (string[])["Contact", "Lead"] : [])
        {
            if (await DescribeAsync(name) is { IsQueryable: false })
                findings.Add(RightTo("read", name));
        }

        return findings;

        async Task<ObjectShape?> DescribeAsync(string name)
        {
            // What was set right a moment ago counts.
            client.Forget(name);
            try
            {
                return await client.DescribeAsync(name, cancellationToken);
            }
            catch (OrgException fault)
            {
                findings.Add(Of(fault.Outcome, name));
                return null;
            }
        }
    }

    private static CheckFinding RightTo(string what, string name) => new("right", name, $"The user may not {what} records of it.");

    private static CheckFinding Of(DeliveryOutcome outcome, string name) => outcome.Error switch
    {
        OrgErrors.TokenRefused => new("token", null, "No token is given for this client and user."),
        OrgErrors.InstanceRefused => new("token", null, "The token is for a host that is none of Salesforce's."),
        OrgErrors.ObjectMissing => new("object", name, "There is no such object, or the user may not see it; look at Object and Namespace."),
        _ => new("answer", name, $"It cannot be described at this moment: {outcome.Error}."),
    };
}
