import { type Language, Word } from './language';

export const ENGLISH: Language = {
  lists: {
    [Word.work]:
      'clean_up overhaul enrol|e mentor add adapt adopt|e agree|e analyse announce apply|e appoint assess assign ' +
      'automate|c benchmark build|l buy carry_out|b coach commission|s compile complete|c conduct|b configure ' +
      'connect contact create|l define deploy design|p develop|gl document|mx draft|m edit establish|l execute ' +
      'experiment|m explore extend|f facilitate|g finish|c fit|G fix|c gather hand_over|c hire|m hold|be implement ' +
      'inform install|e interview|m introduce|l invest invite kick_off launch|lw list|x map measure meet|e merge ' +
      'move|ew onboard open|cz order|enu outline paint patch perform pilot|m plan|mt plant|qv play prepare|b ' +
      'present produce|l promote|gl prototype|m provide|bl publish|be purchase|w read|e recruit refactor refurbish ' +
      'release|mY replace restructure review|bem revise roll_out run|bv schedule|cu script|m send|b set_up share|en ' +
      'ship|b show|e staff|qr start|cI5 streamline|g study|m submit|b survey|m switch|e talk|m test|bm track train ' +
      'transfer translate|b update|bw upgrade|ew upload upskill visit|em write|b distribute|b draw|b take_part ' +
      'attend|e speak volunteer|enr audit|mt register|be name call|emu email|mu close_down restore|c close|cd',
    [Word.duty]:
      'feed look_after empty guard restock answer|e reply respond|e handle process|p pay|e file|x issue|equ collect ' +
      'treat teach serve operate administer manage monitor check|m dispatch invoice|u bill|u clean care|pu supply|q ' +
      'support|p inspect repair water|n receive reconcile post|m moderate coordinate supervise deliver|l transport ' +
      'examine advise assist record|x service|pu maintain|h do stock|nu balance mark|n approve|e enforce report|emu ' +
      'deal_with change|q settle',
    [Word.operate]:
      'match resolve decide solve|k see clear|z refund|n return|nu confirm detect discharge certify protect|k ' +
      'store|v generate|d fill|d sell|d use reach|d hand',
    [Word.result]:
      'win sign earn attract retain pass raise|f hit achieve gain obtain get secure|z save convert exceed|K beat ' +
      'acquire land recover break_even qualify rank|9 score|n win_back',
    [Word.react]:
      'renew recommend choose trust|o rate|n say donate subscribe come join leave churn|n cancel spend|n click|n ' +
      'enjoy refer accept grant|t award|t vote find understand improve|g survive arrive take go watch download|n ' +
      'activate contribute log_in sign_up rely graduate recognise ask lose consider',
    [Word.shift]:
      'increase|q reduce|j cut|j lower|jB decrease|j shorten|j grow lift boost drop|j shrink|j eliminate|j double|U ' +
      'halve|U triple|U expand accelerate speed_up multiply minimise|j maximise scale limit|j bring_down drive_down ' +
      'rise fall|j2 decline|j bring|l drive|lq avoid remove stop end|5',
    [Word.change]:
      'empower inspire encourage strive strengthen enhance deepen optimise transform simplify advance elevate ' +
      'foster|l leverage reinforce stabilise sharpen rethink work_on focus|p engage motivate align innovate',
    [Word.hold]: 'go_on go_on_with keep remain|i stay|i continue carry_on sustain preserve uphold keep_up',
    [Word.state]: 'be have want need|q like love know belong believe seem appear feel prefer are is',
    [Word.down]: 'down fewer|B less|B shorter|B',
    [Word.deed]:
      'make turn give let help enable free put become offer|lm ensure guarantee lead|n surprise master ease prove ' +
      'demonstrate discover listen champion|q break try aim aspire seek pursue fund finance|p value|p make_sure ' +
      'power|q shine welcome|G tell act think work|q learn own|z',
    [Word.maker]: '',
    [Word.worknoun]:
      'workshop training|p session campaign event meeting webinar newsletter demo page|Y feature sprint course ' +
      'town_hall presentation video podcast policy procedure guide roadmap dashboard article story blog conference ' +
      'fair exhibition lesson|u module template proposal inspection|t screen book position|q9 engineer|r designer|r',
    [Word.metric]:
      'cost time nps csat sus arr mrr roi dau mau cac ltv mttr rating index average median revenue income turnover ' +
      'sales|z profit margin ebitda cash price expense|u retention|o conversion attendance|o absence absenteeism ' +
      'attrition uptime downtime availability latency throughput speed duration delay wait occupancy utilisation ' +
      'yield output volume coverage accuracy error defect bug complaint|u incident accident infection outage ' +
      'failure waste|u scrap emission energy consumption co2 inventory backlog budget|t funding|t donation ' +
      'booking|u pipeline deal signup|r sign-up registration subscription subscriber|r member|r visitor|r traffic ' +
      'usage adoption basket grade|Y cancellation referral star|t rework hour|7 percentage proportion ratio ' +
      'number|Y level|Y turnaround payback frequency load size loss productivity profitability claim|u ticket|u ' +
      'enquiry|u escalation saving credit|v customer|r client|rs user|r account|r logo partner|r sla point|6 queue ' +
      'passenger|r applicant application|uv',
    [Word.felt]:
      'satisfaction awareness confidence engagement morale loyalty reputation happiness motivation interest ' +
      'perception commitment belonging wellbeing well-being stress recognition pride turnout participation',
    [Word.abstract]:
      'debt tool|v documentation communication collaboration cooperation culture team|r skill quality efficiency ' +
      'transparency knowledge infrastructure|x architecture platform|v system|vx onboarding workflow experience ' +
      'structure organisation strategy|v vision planning safety technology data practice method standard ' +
      'operation|u approach network|x code product portfolio handover|w teamwork feedback reporting logistics ' +
      'development|w expertise impact excellence|y automation digitalisation digitisation transformation recruiting ' +
      'marketing equipment education teaching brand model framework deployment|w profile administration',
    [Word.generic]:
      'foundation citizen|r employee|r people|r person company|r business|u growth result success sale market talent risk way ' +
      'future potential goal target patient|r student|r stakeholder supplier|r investor|r colleague|r everything ' +
      'version|vY something nothing area sector industry world class|Y benefit advantage edge health learning ' +
      'progress challenge delivery|u outcome project initiative resource place|9 workplace employer job career life ' +
      'hr|7 it number_one|Z leader player provider choice trend purpose money day|37 year|Y37 quarter|U37 step|Y ' +
      'core strength effort role control analysis insight content online cloud ai software|x hardware engineering ' +
      'unit site|vxY manufacturing procurement audience public society mistake problem workload chain demand ' +
      'possible',
    [Word.people]:
      'pupil guest tenant resident donor family parent child teacher nurse doctor driver reader buyer manager|v ' +
      'developer farmer owner candidate attendee participant learner school|v hospital shop|v who they everyone|R ' +
      'somebody someone',
    [Word.outside]:
      'state court regulator auditor authority ministry parliament council board judge bank agency inspector ' +
      'government university municipality eu committee',
    [Word.settled]:
      'settlement degree certificate certification|w licence|u license permit|u accreditation approval opinion ' +
      'exam|u patent clearance verdict judgment tender contract|uv agreement lease permission loan trademark',
    [Word.routine]:
      'backup sample payroll vat tax inquiry request bin maintenance card payment statement minutes reception ' +
      'shift|3 children press duty task question timesheet appointment letter',
    [Word.deliverable]:
      'portal museum flat centre building|xY room|Y house warehouse library app website|x programme timetable ' +
      'office line|Y machine|x server|x crm erp branch studio lab api terms head officer clinic hall',
    [Word.launching]: 'roll-out opening acquisition redesign relaunch',
    [Word.tool]: 'database',
    [Word.praise]:
      'exceptional ambitious resilient passionate engaged beautiful dynamic powerful solid proactive excellent ' +
      'great good best world_class top outstanding perfect superior innovative modern robust scalable friendly ' +
      'professional effective efficient high-quality high_quality strong smooth seamless easy simple smart positive ' +
      'meaningful valuable successful reliable flexible fast quick responsive attractive transparent inclusive',
    // empties an objective as praise does, and promises nothing by itself
    [Word.plain]:
      'high next|F together digital|F global strategic operational financial commercial technical social human ' +
      'personal general common right new|F key major big first|F leading real sustainable ongoing|D overall always ' +
      'competitive safe|G special comprehensive agile true stable healthy|G profitable further|F well long-term ' +
      'continuous internal external',
    [Word.direction]:
      'better improved enhanced substantially clearly strongly dramatically as_possible worse improving up-to-date',
    [Word.fewer]: 'higher faster more cheaper longer larger greater increased reduced smaller rising falling',
    [Word.indefinite]:
      'several many some numerous various multiple regularly often frequently few enough sufficient appropriate ' +
      'quickly soon rapidly',
    [Word.periodic]:
      'weekly|V monthly|V daily|V annual yearly|V quarterly|V incoming scheduled regular usual routine recurring ' +
      'statutory|E periodic day-to-day year-end month-end',
    [Word.compulsory]: 'mandatory compulsory',
    [Word.fresh]: 'second|7 fresh additional electronic',
    [Word.feeling]:
      'calm confident happy satisfied aware informed motivated proud comfortable valued supported respected ' +
      'appreciated',
    [Word.asbefore]:
      'as_usual as_before as_always as_ever like_last_year as_last_year at_the_current_level at_the_same_level ' +
      'unchanged business_as_usual like_before as_today',
    [Word.now]:
      'now today currently presently at_present right_now at_the_moment was were previously baseline current ' +
      'last_year last_quarter last_month yesterday previous so_far',
    [Word.instead]: 'instead_of rather_than up_from down_from compared_with compared_to versus vs against',
    [Word.atleast]:
      'at_least minimum min|7 more_than over above exceeding not_less_than no_less_than or_more or_above or_higher ' +
      'beyond',
    [Word.atmost]:
      'at_most maximum max less_than under below not_more_than no_more_than up_to within or_less or_fewer or_below ' +
      'no_longer_than fewer_than',
    [Word.until]: 'by|P before until no_later_than latest due on from',
    [Word.inside]: 'in during at throughout',
    [Word.purpose]: 'so_that so in_order_to leading_to thus',
    [Word.means]: 'through thanks_to using',
    [Word.guard]: 'while without|S but with keeping despite',
    [Word.quantifier]: 'all every each no|SY zero|S none|S both nobody|S no_one|S half|U3 everybody',
    [Word.none]: 'nil',
    [Word.notcount]: 'no_longer at_all after_all all_day all_the_way not_only',
    [Word.multiple]: 'doubled doubling twice tripled halved halving',
    [Word.often]: 'annually',
    [Word.part]: 'share_of percentage_of rate_of',
    [Word.placeholder]: 'x y n tbd tba ... …',
    [Word.naming]: 'scope ward phase type iso tier section route chapter series group zone floor',
    [Word.numbername]: '24/7 360 five-star 5-star no._1',
    [Word.month]:
      'january february march april may june july august september october november december jan feb mar apr jun ' +
      'jul aug sep sept oct nov dec',
    [Word.weekday]: 'monday tuesday wednesday thursday friday saturday sunday',
    [Word.holiday]: 'easter christmas ramadan spring summer autumn winter',
    [Word.period]: 'term semester season month|7 week|7',
    [Word.thisperiod]: 'this_quarter this_year this_month this_half this_week',
    [Word.edge]: 'end_of start_of mid',
    [Word.unit]: 'kg g tonne kwh kw m ha pp',
    [Word.timeunit]: 'working_day s sec ms millisecond minute h d mo yr',
    [Word.money]: '€ $ £ ¥ eur usd gbp chf euro dollar',
    [Word.rank]: 'ranked ranking',
    [Word.article]: 'a an the this that these those',
    [Word.possessive]: 'our my your their his her its whose',
    [Word.preposition]:
      'of for in on at to with from between among across against about around behind beyond during into near onto ' +
      'over per since than toward under until up via within without after before above below through throughout as ' +
      'like by out',
    [Word.relative]: 'that which who whom whose where when what whatever why how',
    [Word.conjunction]: 'and or & + plus but while',
    [Word.we]: 'we our_team the_team',
    [Word.pronoun]: 'it they them us he she him me you ourselves each_other everyone nobody one',
    [Word.auxiliary]:
      'is are was were be been being am will would shall should can could may might must do does did has have had ' +
      "get gets got not cannot can't won't don't",
    [Word.filler]: 'very much even just only too then here still already',
    [Word.nountoo]:
      'scope mentor research complete open clean free close present run ship train transfer watch fix host land ' +
      'limit map match measure meet monitor name pass patch pay play push raise read rise sell set shape sign start ' +
      'stop switch tag trade turn vote like double back',
    [Word.event]:
      'assembly launch release season audit meeting conference election go-live opening break exam term semester ' +
      'inspection',
  },
  irregular:
    'won:win sold:sell bought:buy built:build made:make held:hold kept:keep led:lead met:meet paid:pay ' +
    'rebuilt:rebuild ran:run sent:send shown:show spent:spend taught:teach took:take taken:take written:write ' +
    'wrote:write given:give gave:give grown:grow grew:grow got:get found:find drawn:draw drew:draw done:do did:do ' +
    'chosen:choose chose:choose brought:bring risen:rise rose:rise laid:lay driven:drive seen:see saw:see put:put ' +
    'read:read run:run cut:cut set:set',
  numbers:
    'two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 fifteen:15 sixteen:16 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 ' +
    'seventy:70 eighty:80 ninety:90 hundred:100 thousand:1000 million:1000000 dozen:12 zero:0',
  hiddenVerbs:
    'growth:grow delivery:deliver rollout:roll_out acquisition:win increase:increase launch:launch opening:open strengthening:strengthen retention:retain construction:build',
  endings: {
    noun: 'tion sion ment ness ship ance ence ency ancy ism ist ology ity hood dom ture age eer ics',
    adjective: 'able ible ful less ous ive ical ial onal ary ish proof -free -ready -driven ic',
    verb: 'ise ify ate',
    abstract: 'tion sion ment ness ity ship ance ence ism ics',
    praise: '-driven -friendly -centric -class -edge -art',
    comparative: 'ier:y er:e er: bly:ble ly:',
    deed: 'ification:ify ation:ate ation:e ation: ction:ce sion:d sition:se ion:e ion: ment: al: al:e',
  },
};
