namespace ContactCenter.Access;

/// <summary>What an address of the API needs of who asks.</summary>
internal enum Permission
{
    /// <summary>Calls, surveys and their figures.</summary>
    SeeCalls,

    /// <summary>Recordings, of the departments that are granted: to listen to them.</summary>
    HearRecordings,

    /// <summary>Recordings in which nothing is covered, of the departments that are granted: to listen to them. No role has it.</summary>
    HearOriginals,

    /// <summary>Transcripts, of the departments that are granted: to read and to search them.</summary>
    ReadTranscripts,

    /// <summary>Calls, of the departments that are granted: to judge them.</summary>
    ReviewCalls,

    /// <summary>Live calls: to end them, and to move them to another department.</summary>
    SteerCalls,

    /// <summary>Live and ended calls: to write their notes, and to change their attributes.</summary>
    EditCalls,

    /// <summary>All that is kept of a caller or a call: to have it as a whole, and to remove it for good.</summary>
    EraseCalls,

    /// <summary>What waits and what was given up, webhooks of no call, and imports of recordings: to see them, to have work tried again, to import.</summary>
    Operate,

    /// <summary>The plan by which callers are led: to see it and to change it.</summary>
    EditPlan,

    /// <summary>Who may sign in or ask by key, and what they may do.</summary>
    ManageUsers,

    /// <summary>Who did what.</summary>
    SeeAudit,
}
