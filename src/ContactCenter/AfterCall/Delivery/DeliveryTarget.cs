using System.Collections.Immutable;
using System.Net;
using ContactCenter.AfterCall.Delivery.Salesforce;
using ContactCenter.Domain.Delivery;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>A system of the owner's that is told of calls.</summary>
/// <param name="Name">As the settings have it: letters, digits, <c>-</c> and <c>_</c>.</param>
internal sealed record DeliveryTarget(string Name, DeliveryKind Kind)
{
    /// <summary>Of <see cref="DeliveryKind.Http"/>: where bodies are posted to.</summary>
    public Uri? Url { get; init; }

    /// <summary>Of <see cref="DeliveryKind.Http"/>: with which bodies are signed.</summary>
    public ImmutableArray<byte> Secret { get; init; } = [];

    /// <summary>Of <see cref="DeliveryKind.Http"/>: what is sent besides.</summary>
    public ImmutableArray<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>Of <see cref="DeliveryKind.Http"/> and <see cref="DeliveryKind.Salesforce"/>: private networks that it may lie in.</summary>
    public ImmutableArray<IPNetwork> AllowedNetworks { get; init; } = [];

    /// <summary>Of <see cref="DeliveryKind.File"/>: an absolute path; made when missing.</summary>
    public string? Folder { get; init; }

    /// <summary>Of <see cref="DeliveryKind.Salesforce"/>.</summary>
    public SalesforceOrg? Org { get; init; }

    /// <summary>Only calls of these departments; none: all calls.</summary>
    public ImmutableArray<string> Departments { get; init; } = [];

    public DeliveryWhen When { get; init; }

    /// <summary>Whether it is told again when something of a call changes.</summary>
    public bool Updates { get; init; }

    /// <summary>Of <see cref="DeliveryFields.Included"/>.</summary>
    public ImmutableArray<string> Include { get; init; } = [];

    /// <summary>The owner's form of a body; <c>null</c>: the usual one.</summary>
    public BodyTemplate? Template { get; init; }

    public ErasedAction OnErasure { get; init; }

    /// <summary>Whether calls of that department go there.</summary>
    public bool Takes(string? department) =>
        Departments.IsEmpty || (department is not null && Departments.Contains(department, StringComparer.OrdinalIgnoreCase));

    /// <summary>The bytes that are sent of a call, as text.</summary>
    public string BodyOf(CallReport report, DeliveryRevision revision) => this switch
    {
        { Org: { } org } =>
            RecordBody.Of(report, revision, org.Told, org.Relate == RelateBy.Phone, Include.Contains("recording", StringComparer.Ordinal)),
        { Template: { } template } => DeliveryBody.Of(report, revision, template),
        _ => DeliveryBody.Of(report, revision, Include, Updates),
    };
}

/// <summary>How a target is told.</summary>
internal enum DeliveryKind
{
    /// <summary>By a signed POST.</summary>
    Http,

    /// <summary>By a file in a folder.</summary>
    File,

    /// <summary>By a record and its files in an org of Salesforce.</summary>
    Salesforce,
}

/// <summary>Of which calls a target is told.</summary>
internal enum DeliveryWhen
{
    /// <summary>Of those of which a conversation or message was recorded or came in writing, or should have.</summary>
    Recorded,

    /// <summary>Of all.</summary>
    All,
}

/// <summary>What becomes of what a target has got when the call is erased here.</summary>
internal enum ErasedAction
{
    /// <summary>The erasure's report lists it.</summary>
    List,

    /// <summary>The target is told.</summary>
    Tell,

    /// <summary>It is removed there.</summary>
    Delete,
}
